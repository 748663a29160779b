package org.familysupport.referral.handovers;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.grants.GrantClosed;
import org.familysupport.events.grants.GrantId;
import org.familysupport.events.grants.GrantOpened;
import org.familysupport.events.registry.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A grant that this service gives: opened once (version 1), closed at most once (version 2).
 *
 * @param subject about whom
 * @param organisation who may know
 * @param until when it ends by itself, if it does
 */
public record HeldGrant(
        GrantId id,
        SubjectRef subject,
        OrganisationId organisation,
        @Nullable Instant until) {
    /** What the grant comes from, as events say it. */
    public enum Basis {
        RESPONSIBILITY,
        REFERRAL,
        TRANSFER,
        CONSILIUM;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Opens it. */
    public GrantOpened opened(Basis basis, UUID cause, String profile, Instant from) {
        return new GrantOpened(id, 1, subject, organisation, basis.code(), cause, profile, from, until);
    }

    /**
     * Opens a part of it, to read.
     *
     * @param dataClasses codes of the data classes that it opens
     * @param purposes codes of the purposes of use for which it holds
     * @param helping whether the organisation may enter what it gives all the same
     */
    public GrantOpened openedInPart(
            Basis basis, UUID cause, List<String> dataClasses, List<String> purposes, boolean helping, Instant from) {
        return new GrantOpened(
                id,
                1,
                subject,
                organisation,
                basis.code(),
                cause,
                GrantOpened.PART,
                from,
                until,
                dataClasses,
                purposes,
                helping ? true : null);
    }

    /** Closes it now, or leaves the end it has when that is earlier. */
    public GrantClosed closed(Instant now) {
        Instant end = until;
        return new GrantClosed(id, 2, subject, organisation, end != null && end.isBefore(now) ? end : now);
    }
}
