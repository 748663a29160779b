package org.familysupport.registry.records;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Builds entries, for the ears. */
public final class Entries {
    private final UUID id;
    private final String kind;
    private final String fact;
    private final LocalDate day;
    private final Instant at;
    private final Map<String, String> details = new LinkedHashMap<>();
    private final List<UUID> subjects = new ArrayList<>();
    private @Nullable UUID organisation;
    private @Nullable String href;

    private Entries(UUID id, String kind, String fact, LocalDate day, Instant at) {
        this.id = id;
        this.kind = kind;
        this.fact = fact;
        this.day = day;
        this.at = at;
    }

    /** An entry of a kind, about a fact in the words of the catalogue, such as {@code ReferralAccepted}. */
    public static Entries of(UUID event, String kind, Class<?> fact, LocalDate day, Instant at) {
        String word = fact.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-");
        return new Entries(event, kind, word.toLowerCase(java.util.Locale.ROOT), day, at);
    }

    public Entries by(UUID who) {
        organisation = who;
        return this;
    }

    /** Adds a code or id under a name; absent ones are left out. */
    public Entries with(String name, @Nullable Object code) {
        if (code != null) {
            details.put(name, code.toString());
        }
        return this;
    }

    public Entries about(UUID subject) {
        subjects.add(subject);
        return this;
    }

    public Entries more(String address) {
        href = address;
        return this;
    }

    public RecordEntry entry() {
        return new RecordEntry(id, kind, fact, day, at, organisation, details, href, subjects);
    }
}
