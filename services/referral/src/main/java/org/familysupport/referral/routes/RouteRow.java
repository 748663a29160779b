package org.familysupport.referral.routes;

import java.time.Instant;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.referral.RouteId;

/**
 * A route in a list.
 *
 * @param steps how many there are
 * @param done how many of them are done
 */
public record RouteRow(
        RouteId id, long version, SubjectRef subject, RouteStatus status, Instant openedAt, int steps, int done) {}
