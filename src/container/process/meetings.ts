import { asFunction } from 'awilix';
import {
  bookMeeting,
  cancelMeeting,
  holdMeeting,
  inviteToMeeting,
  moveMeeting,
  recordNoShow,
} from '../../application/process/meetings/change-meeting.ts';
import { closeInitialStage } from '../../application/process/meetings/close-initial-stage.ts';
import {
  findMeetings,
  getCalendar,
  getMeeting,
} from '../../application/process/meetings/find-meetings.query.ts';
import { planMeeting } from '../../application/process/meetings/plan-meeting.ts';

/** Meetings with clients. */
export const meetingUseCases = {
  planMeeting: asFunction(planMeeting).singleton(),
  bookMeeting: asFunction(bookMeeting).singleton(),
  inviteToMeeting: asFunction(inviteToMeeting).singleton(),
  holdMeeting: asFunction(holdMeeting).singleton(),
  recordNoShow: asFunction(recordNoShow).singleton(),
  cancelMeeting: asFunction(cancelMeeting).singleton(),
  moveMeeting: asFunction(moveMeeting).singleton(),
  closeInitialStage: asFunction(closeInitialStage).singleton(),
  getMeeting: asFunction(getMeeting).singleton(),
  findMeetings: asFunction(findMeetings).singleton(),
  getCalendar: asFunction(getCalendar).singleton(),
};
