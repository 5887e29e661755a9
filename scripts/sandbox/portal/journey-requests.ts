/** What the care team asks of journeys: taken one by one, each only once. */
import type { PortalStore } from './portal-store';
import type { AcceptedJourneyRequest, Journey, JourneyRequest, JourneyRequestResult } from './portal-types';

/** One result for each request, in their order. */
export function takeRequests(store: PortalStore, requests: readonly JourneyRequest[]): JourneyRequestResult[] {
  return requests.map((request) => {
    const { journey_id, type, requested_at } = request;
    return { journey_id, type, requested_at, ...take(store, request) };
  });
}

function take(
  store: PortalStore,
  request: JourneyRequest,
): Pick<JourneyRequestResult, 'status' | 'request_id' | 'error'> {
  const journey = store.journeys.get(request.journey_id);
  if (!journey) {
    const detail = `There is no journey ${request.journey_id}.`;
    return { status: 'rejected', error: { code: 'journey_unknown', detail } };
  }
  const known = journey.requests.find((candidate) => isSame(candidate, request));
  if (known) {
    return { status: 'already_accepted', request_id: known.request_id };
  }
  if (journey.status === 'completed') {
    const detail = `Journey ${request.journey_id} is completed; nothing can be asked of it any more.`;
    return { status: 'rejected', error: { code: 'journey_completed', detail } };
  }
  return { status: 'accepted', request_id: accept(store, journey, request).request_id };
}

/** The journey is known by where the request is kept. */
function isSame(taken: AcceptedJourneyRequest, { type, requested_at }: JourneyRequest): boolean {
  return taken.type === type && Date.parse(taken.requested_at) === Date.parse(requested_at);
}

function accept(store: PortalStore, journey: Journey, request: JourneyRequest): AcceptedJourneyRequest {
  const { type, requested_at, note } = request;
  const accepted: AcceptedJourneyRequest = {
    request_id: store.nextId('req'),
    type,
    requested_at,
    accepted_at: store.clock.instant(),
    ...(note !== undefined && { note }),
  };
  store.change(store.journeys, journey, {
    requests: [...journey.requests, accepted],
    ...(type === 'cancellation' && { status: 'cancelled' }),
  });
  return accepted;
}
