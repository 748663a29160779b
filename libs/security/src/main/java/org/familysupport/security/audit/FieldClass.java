package org.familysupport.security.audit;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;

/** What kind of data an action is about: the codes of the list {@code field-class}. */
enum FieldClass {
    IDENTITY,
    PARTICULARS,
    STATUS,
    MEMBERSHIP,
    TIMELINE,
    REFERRAL,
    RESPONSIBILITY,
    DELIVERY,
    CONSENT,
    ACCESS,
    /** What a family's representative does not learn: staff's notes about safety, protected calls, compartments. */
    RESTRICTED,
    OTHER;

    /** By the room that acts: the word before the dot. */
    private static final Map<String, FieldClass> OF_ROOMS = Map.ofEntries(
            entry("people", IDENTITY),
            entry("identities", IDENTITY),
            entry("particulars", PARTICULARS),
            entry("statuses", STATUS),
            entry("families", MEMBERSHIP),
            entry("records", TIMELINE),
            entry("referrals", REFERRAL),
            entry("drafts", REFERRAL),
            entry("messages", REFERRAL),
            entry("attachments", REFERRAL),
            entry("needs", REFERRAL),
            entry("transfers", RESPONSIBILITY),
            entry("responsibilities", RESPONSIBILITY),
            entry("deliveries", DELIVERY),
            entry("consents", CONSENT),
            entry("access", ACCESS));

    static FieldClass of(String action) {
        return OF_ROOMS.getOrDefault(action.substring(0, Math.max(0, action.indexOf('.'))), OTHER);
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
