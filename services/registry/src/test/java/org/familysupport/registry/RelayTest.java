package org.familysupport.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.familysupport.registry.InventedRequests.FAMILIES;
import static org.familysupport.registry.InventedRequests.family;
import static org.familysupport.registry.InventedRequests.newMember;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.familysupport.events.EventCodec;
import org.familysupport.events.Topics;
import org.familysupport.events.registry.FamilyId;
import org.familysupport.events.registry.FamilyRegistered;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Topic;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Database;
import org.junit.jupiter.api.Test;

/** What is written leaves, whatever happens between the commit, the broker's word and the mark. */
@ComponentTest
@Proves("78")
class RelayTest {
    private final Topic topic = Topic.of(Topics.FAMILIES);
    private final Api api = Api.as(aSpecialist());

    @Test
    void anEventSentButNotMarkedIsSentAgainAsItselfAndHasNoSecondEffect() {
        // Given
        Answer family = api.post(FAMILIES, family()).expect(201);
        UUID event = topic.await(FamilyRegistered.class, family.id()).envelope().id();
        int entries = entries(family, 1);

        // When: the relay died between the broker's word and the mark
        Database.asOwner().execute("update outbox set sent_at = null where id = ?", event);

        // Then
        await().until(() -> topic.about(family.id()).size() == 2);
        assertThat(topic.about(family.id()))
                .allSatisfy(heard -> assertThat(heard.envelope().id()).isEqualTo(event));
        api.ifMatch(family.etag())
                .post(family.location() + "/members", newMember("father", "Илья"))
                .expect(200);
        assertThat(entries(family, entries + 1)).isEqualTo(entries + 1);
    }

    @Test
    void anEventWhoseTransactionEndsLateIsNotSkipped() throws SQLException {
        // Given
        UUID late = UUID.randomUUID();
        try (Connection connection = Database.asOwner().connect()) {
            connection.setAutoCommit(false);
            append(connection, late);

            // When
            UUID next = api.post(FAMILIES, family()).expect(201).id();
            topic.await(FamilyRegistered.class, next);
            assertThat(topic.about(late)).isEmpty();
            connection.commit();
        }

        // Then
        topic.await(FamilyRegistered.class, late);
    }

    /** How many entries the family's record has, once it has this many. */
    private int entries(Answer family, int atLeast) {
        String record = family.location() + "/record?pageSize=200";
        await().until(() -> api.get(record).expect(200).json("/items").size() >= atLeast);
        return api.get(record).expect(200).json("/items").size();
    }

    private static void append(Connection connection, UUID family) throws SQLException {
        FamilyRegistered fact = new FamilyRegistered(
                new FamilyId(family), 1, OrganisationId.next(), Instant.parse("2026-03-02T04:05:06Z"), null, List.of());
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into outbox (id, topic, key, type, sequence, time, payload)
                values (?, ?, ?, 'org.familysupport.registry.FamilyRegistered.v1', 1, now(), ?)
                """)) {
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, Topics.FAMILIES);
            insert.setObject(3, family);
            insert.setString(4, EventCodec.encode(fact));
            insert.execute();
        }
    }
}
