package org.familysupport.referral.consents;

import java.util.List;
import java.util.UUID;
import org.familysupport.persistence.store.Json;
import org.jspecify.annotations.Nullable;

/**
 * What a consent about a subject carries today.
 *
 * @param purposes codes of the list {@code purpose-of-use}
 * @param dataClasses codes of the list {@code data-class}
 * @param inForce whether its first day has come and its last is not over
 * @param ended whether it was taken back or turned out to be none
 * @param strangers those of who are to be told whom it names neither by themselves nor by their sector
 */
public record KnownConsent(
        List<String> purposes, List<String> dataClasses, boolean inForce, boolean ended, List<UUID> strangers) {
    public KnownConsent {
        purposes = List.copyOf(purposes);
        dataClasses = List.copyOf(dataClasses);
        strangers = List.copyOf(strangers);
    }

    /** As the database function {@code consent_about} tells it; null for none. */
    public static @Nullable KnownConsent of(@Nullable String told) {
        return told == null ? null : Json.read(told, KnownConsent.class);
    }
}
