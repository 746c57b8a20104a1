import type {
  Bundle,
  BundleEntry,
  CodeableConcept,
  Consent,
  Patient,
  Reference,
  Resource,
  ServiceRequest,
  Task,
} from '@medplum/fhirtypes';
import type { AssistedContent } from '../../data/assisted-content.ts';
import { fill } from '../words/words.tsx';
import type { Agreement } from './agreement.ts';

/*
 * Handovers as a FHIR R4 bundle (https://hl7.org/fhir/R4/), for case systems that read it: for each service a ServiceRequest, the
 * Consent it rests on, and a Task to carry it out. Holds no identity: who it is about and who introduces them stand on paper only.
 */

/** Services are named by our ids, the `id` of an HSDS service (https://docs.openreferral.org/). */
const serviceSystem = 'urn:x-referral-navigator:hsds-service';
const person: Reference<Patient> = { type: 'Patient', display: 'Named on paper only' };
const introducer = { type: 'PractitionerRole', display: 'Named on paper only' } as const;

const coded = (system: string, code: string, display: string): CodeableConcept => ({ coding: [{ system, code, display }] });
const text = (words: string): CodeableConcept => ({ text: words });

/**
 * @param newId makes a UUID; every call another one
 * @param now the moment of writing
 */
export function handoversAsFhir(
  agreed: readonly Agreement[],
  { words }: AssistedContent,
  newId: () => string,
  now: Date,
): Bundle {
  return {
    resourceType: 'Bundle',
    type: 'collection',
    timestamp: now.toISOString(),
    entry: agreed.flatMap((agreement) => handoverEntries(agreement, words, newId, now)),
  };
}

function handoverEntries(agreement: Agreement, words: AssistedContent['words'], newId: () => string, now: Date): BundleEntry[] {
  const { service, shared } = agreement;
  const [requestUrl, consentUrl, taskUrl] = [newId(), newId(), newId()].map((id) => `urn:uuid:${id}`);
  const written = now.toISOString();
  const receiver = {
    type: 'HealthcareService',
    identifier: { system: serviceSystem, value: service.id },
    display: service.name,
  } as const;
  const title = fill(words.sheet.introduction, { service: service.name });

  const request: ServiceRequest = {
    resourceType: 'ServiceRequest',
    status: 'active',
    intent: 'proposal',
    category: [coded('http://snomed.info/sct', '3457005', 'Patient referral')],
    code: text(title),
    subject: person,
    authoredOn: written,
    requester: introducer,
    performer: [receiver],
    ...(agreement.why.length > 0 ? { reasonCode: agreement.why.map(text) } : {}),
    supportingInfo: [{ reference: consentUrl, type: 'Consent' }],
    ...(agreement.notes ? { note: [{ text: agreement.notes }] } : {}),
  };
  const consent: Consent = {
    resourceType: 'Consent',
    status: 'active',
    scope: coded('http://terminology.hl7.org/CodeSystem/consentscope', 'patient-privacy', 'Privacy Consent'),
    category: [coded('http://terminology.hl7.org/CodeSystem/v3-ActCode', 'IDSCL', 'information disclosure')],
    patient: person,
    dateTime: written,
    policyRule: {
      ...coded('http://terminology.hl7.org/CodeSystem/v3-ActCode', 'OPTIN', 'opt-in'),
      text: words.sheet.agreed[agreement.consent],
    },
    provision: {
      type: 'permit',
      actor: [
        {
          role: coded('http://terminology.hl7.org/CodeSystem/v3-ParticipationType', 'PRCP', 'primary information recipient'),
          reference: receiver,
        },
      ],
      action: [coded('http://terminology.hl7.org/CodeSystem/consentaction', 'disclose', 'Disclose')],
      ...(shared.length > 0 ? { code: shared.map(({ label }) => text(label)) } : {}),
    },
  };
  const said = shared.filter((item) => item.said.length > 0);
  const contact = [...agreement.contact, ...(agreement.notHome ? [agreement.notHome] : [])];
  const task: Task = {
    resourceType: 'Task',
    status: 'requested',
    intent: 'proposal',
    code: text(title),
    description: agreement.call.join('. '),
    focus: { reference: requestUrl, type: 'ServiceRequest' },
    for: person,
    authoredOn: written,
    requester: introducer,
    owner: receiver,
    note: [...(contact.length > 0 ? [{ text: contact.join('. ') }] : []), { text: agreement.check.join('. ') }],
    ...(said.length > 0 ? { input: said.map((item) => ({ type: text(item.label), valueString: item.said.join('; ') })) } : {}),
  };
  const entry = (fullUrl: string | undefined, resource: Resource): BundleEntry => ({ fullUrl: fullUrl!, resource });
  return [entry(requestUrl, request), entry(consentUrl, consent), entry(taskUrl, task)];
}
