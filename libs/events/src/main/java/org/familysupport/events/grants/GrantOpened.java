package org.familysupport.events.grants;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * An organisation may know something about a subject from now on.
 *
 * <p>Only a grant of the profile {@code part} is limited to data classes or purposes: a reader that does not know these
 * fields yet does not know the profile either, and opens nothing by it.
 *
 * @param basis where it comes from: origin, responsibility, referral, transfer, consent, agreement, emergency
 * @param cause the referral, transfer, registration, consent or agreement behind it
 * @param profile full, tail (read only), part (read only, of some data classes or for some purposes) or preview (no names)
 * @param until absent while open at the end
 * @param dataClasses codes of the data classes it opens; absent: all ordinary ones
 * @param purposes codes of the purposes of use for which it holds; absent: any
 * @param helping whether the organisation may enter what it gives, though it reads but a part; absent: no. Only for a part: who knows a
 *     subject in full may do so anyway
 */
public record GrantOpened(
        GrantId grant,
        long version,
        SubjectRef subject,
        OrganisationId organisation,
        String basis,
        UUID cause,
        String profile,
        Instant from,
        @Nullable Instant until,
        @Nullable List<String> dataClasses,
        @Nullable List<String> purposes,
        @Nullable Boolean helping)
        implements GrantFact {
    /** The profile of a grant that is limited to data classes or purposes. */
    public static final String PART = "part";

    public GrantOpened {
        dataClasses = dataClasses == null ? null : List.copyOf(dataClasses);
        purposes = purposes == null ? null : List.copyOf(purposes);
        if (!profile.equals(PART) && (dataClasses != null || purposes != null || helping != null)) {
            throw new IllegalArgumentException("only a part is limited");
        }
    }

    /** A grant for reading, limited where it is a part. */
    public GrantOpened(
            GrantId grant,
            long version,
            SubjectRef subject,
            OrganisationId organisation,
            String basis,
            UUID cause,
            String profile,
            Instant from,
            @Nullable Instant until,
            @Nullable List<String> dataClasses,
            @Nullable List<String> purposes) {
        this(grant, version, subject, organisation, basis, cause, profile, from, until, dataClasses, purposes, null);
    }

    /** A grant without limits. */
    public GrantOpened(
            GrantId grant,
            long version,
            SubjectRef subject,
            OrganisationId organisation,
            String basis,
            UUID cause,
            String profile,
            Instant from,
            @Nullable Instant until) {
        this(grant, version, subject, organisation, basis, cause, profile, from, until, null, null);
    }

    @Override
    public UUID key() {
        return subject.id();
    }
}
