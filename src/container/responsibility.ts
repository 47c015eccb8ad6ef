import { asFunction } from 'awilix';
import { recordTransferRequest } from '../application/clients/responsibility/record-transfer-request.ts';
import {
  answerTransferRequest,
  withdrawTransferRequest,
  contestTransferDecision,
} from '../application/clients/responsibility/answer-request.ts';
import {
  decideTransferRequest,
  rectifyTransferDecision,
} from '../application/clients/responsibility/decide-transfer-request.ts';
import {
  findTransferRequests,
  getTransferRequest,
  findEmploymentAuthorities,
} from '../application/clients/responsibility/find-transfer-requests.query.ts';
import { registerEmploymentAuthority } from '../application/clients/responsibility/register-employment-authority.ts';
import { receiveReferralNotice } from '../application/clients/responsibility/receive-referral-notice.ts';
import { sendReferralNotice } from '../application/clients/responsibility/send-referral-notice.ts';
import { withdrawReferralNotice } from '../application/clients/responsibility/withdraw-referral-notice.ts';
import { acknowledgeReferralNotice } from '../application/clients/responsibility/acknowledge-referral-notice.ts';
import { recordDeliveryFailure } from '../application/clients/responsibility/record-delivery-failure.ts';
import { resendReferralNotice } from '../application/clients/responsibility/resend-referral-notice.ts';
import {
  markTeOfficeStay,
  removeTeOfficeStay,
} from '../application/clients/responsibility/te-office-stay.ts';
import {
  getClientHandOvers,
  getHandOver,
} from '../application/clients/responsibility/find-hand-overs.query.ts';
import {
  findReferralNotices,
  getReferralNotice,
} from '../application/clients/responsibility/find-referral-notices.query.ts';

/** Customer responsibility: notices, requests, hand-overs. */
export const responsibilityUseCases = {
  recordTransferRequest: asFunction(recordTransferRequest).singleton(),
  answerTransferRequest: asFunction(answerTransferRequest).singleton(),
  withdrawTransferRequest: asFunction(withdrawTransferRequest).singleton(),
  contestTransferDecision: asFunction(contestTransferDecision).singleton(),
  decideTransferRequest: asFunction(decideTransferRequest).singleton(),
  rectifyTransferDecision: asFunction(rectifyTransferDecision).singleton(),
  findTransferRequests: asFunction(findTransferRequests).singleton(),
  getTransferRequest: asFunction(getTransferRequest).singleton(),
  registerEmploymentAuthority: asFunction(registerEmploymentAuthority).singleton(),
  findEmploymentAuthorities: asFunction(findEmploymentAuthorities).singleton(),
  receiveReferralNotice: asFunction(receiveReferralNotice).singleton(),
  sendReferralNotice: asFunction(sendReferralNotice).singleton(),
  withdrawReferralNotice: asFunction(withdrawReferralNotice).singleton(),
  acknowledgeReferralNotice: asFunction(acknowledgeReferralNotice).singleton(),
  recordDeliveryFailure: asFunction(recordDeliveryFailure).singleton(),
  resendReferralNotice: asFunction(resendReferralNotice).singleton(),
  markTeOfficeStay: asFunction(markTeOfficeStay).singleton(),
  removeTeOfficeStay: asFunction(removeTeOfficeStay).singleton(),
  getClientHandOvers: asFunction(getClientHandOvers).singleton(),
  getHandOver: asFunction(getHandOver).singleton(),
  findReferralNotices: asFunction(findReferralNotices).singleton(),
  getReferralNotice: asFunction(getReferralNotice).singleton(),
};
