/**
 * The route sheet of a child: ordered steps across agencies (domain row 32; state machine 4.2).
 *
 * <p>Who is responsible for the child opens it and changes it. A step is done by a fact of the delivery service alone: the first
 * open step, in their order, that asks for this service, of this organisation or its sector or by the referral of the step or one
 * that continues it. One service closes one step of a route, however often and in whatever order it is heard. A route whose steps
 * are all done or skipped is completed with the last of them.
 *
 * <p>What always holds: whoever may see more than a preview of the child may read it, and so may who stands for it, as long as it
 * does; nobody marks a step as done by hand; who is responsible for a step is of its sector, and asked by its referral; each version
 * announces exactly one fact, and there are no free texts in it.
 *
 * <p>Announces {@code RouteOpened}, {@code RouteStepAdded}, {@code RouteStepReferred}, {@code RouteStepStarted}, {@code
 * RouteStepDone}, {@code RouteStepSkipped}, {@code RouteClosedEarly}. Hears {@code DeliveryRecorded}.
 */
@NullMarked
package org.familysupport.referral.routes;

import org.jspecify.annotations.NullMarked;
