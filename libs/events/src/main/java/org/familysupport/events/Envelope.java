package org.familysupport.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a fact: CloudEvents 1.0, binary mode ({@code ce_*} headers).
 *
 * @param id the outbox row's id; a resend has the same, so it is the key of de-duplication
 * @param type the {@code ce_type} as sent
 * @param subject the aggregate's id, also the record key
 * @param sequence the aggregate's version
 * @param time when the change was made (the day of a service is payload)
 * @param correlation the request or import it belongs to
 * @param actorOrganisation for whom it was done
 */
public record Envelope(
        UUID id,
        String type,
        UUID subject,
        long sequence,
        Instant time,
        @Nullable String correlation,
        @Nullable UUID actorOrganisation) {}
