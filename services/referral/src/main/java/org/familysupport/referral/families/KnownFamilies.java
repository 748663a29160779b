package org.familysupport.referral.families;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.familysupport.events.registry.FamilyMember;
import org.familysupport.events.registry.FamilyRegistered;
import org.familysupport.events.registry.MemberJoined;
import org.familysupport.events.registry.MemberLeft;
import org.familysupport.persistence.store.Json;
import org.familysupport.persistence.store.Store;

/** The stored copy of families; applying a fact again changes nothing, and neither does the order of facts. */
@ApplicationScoped
class KnownFamilies {
    private static final String ENTER =
            """
            with family as (
              insert into families (id, version, registered_by, registered_at, territory)
              values (:family, :version, :registeredBy, :registeredAt, nullif(:territory, ''))
              on conflict (id) do nothing)
            insert into memberships (family_id, person_id, role, since)
            select :family, person, role, "from"
            from jsonb_to_recordset(cast(cast(:members as text) as jsonb)) as member (person uuid, role text, "from" date)
            on conflict do nothing
            """;
    private static final String JOIN =
            """
            insert into memberships (family_id, person_id, role, since)
            values (:family, :person, :role, :since) on conflict do nothing
            """;
    private static final String LEAVE =
            """
            insert into memberships (family_id, person_id, role, since, until)
            values (:family, :person, :role, :since, :until)
            on conflict (family_id, person_id, since) do update set until = excluded.until
            """;

    private final Store store;

    KnownFamilies(Store store) {
        this.store = store;
    }

    Uni<Void> enter(FamilyRegistered fact) {
        return store.execute(
                        ENTER,
                        Map.of(
                                "family", fact.family().value(),
                                "version", fact.version(),
                                "registeredBy", fact.registeredBy().value(),
                                "registeredAt", fact.registeredAt(),
                                "territory", Objects.requireNonNullElse(fact.territory(), ""),
                                "members", Json.array(List.copyOf(fact.members()))))
                .replaceWithVoid();
    }

    Uni<Void> join(MemberJoined fact) {
        FamilyMember member = fact.member();
        return store.execute(
                        JOIN,
                        Map.of(
                                "family", fact.family().value(),
                                "person", member.person().value(),
                                "role", member.role(),
                                "since", member.from()))
                .replaceWithVoid();
    }

    Uni<Void> leave(MemberLeft fact) {
        return store.execute(
                        LEAVE,
                        Map.of(
                                "family", fact.family().value(),
                                "person", fact.person().value(),
                                "role", fact.role(),
                                "since", fact.from(),
                                "until", fact.to()))
                .replaceWithVoid();
    }
}
