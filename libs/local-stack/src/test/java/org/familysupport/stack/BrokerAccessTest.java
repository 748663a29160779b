package org.familysupport.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who gets in, and to what (faults 17). */
class BrokerAccessTest {
    private static final LocalKafka.Topic OURS = new LocalKafka.Topic("registry.tests.v1", 1, Map.of());
    private static final LocalKafka.Topic THEIRS = new LocalKafka.Topic("referral.tests.v1", 1, Map.of());
    private static final LocalKafka.Rights REGISTRY =
            new LocalKafka.Rights("registry", List.of(OURS.name()), List.of(THEIRS.name()), List.of("registry.facts"));
    private static final LocalKafka.Rights JOBS =
            new LocalKafka.Rights("reporting-jobs", List.of(), List.of(OURS.name()), List.of("reporting-jobs.*"));

    @TempDir
    static Path folder;

    private static LocalKafka broker;

    @BeforeAll
    static void start() {
        LocalKafka.Settings settings =
                new LocalKafka.Settings(folder.resolve("log"), FreePorts.one(), BrokerUsers.from(Map.of()));
        broker = LocalKafka.start(settings, List.of(OURS, THEIRS), List.of(REGISTRY, JOBS));
    }

    @AfterAll
    static void end() {
        broker.close();
    }

    @Test
    void whoHasARightUsesIt() throws Exception {
        Wire.send(client("registry"), OURS.name(), "said");

        assertThat(Wire.read(client("reporting-jobs"), OURS.name())).isEqualTo("said");
        assertThat(Wire.readInGroup(client("reporting-jobs"), OURS.name(), "reporting-jobs.monthly"))
                .isEqualTo("said");
    }

    @Test
    void whoHasNoneIsRefused() {
        assertThatThrownBy(() -> Wire.send(client("registry"), THEIRS.name(), "forged"))
                .hasRootCauseInstanceOf(TopicAuthorizationException.class);
        // Who may write nowhere is not even given the number of an idempotent producer.
        assertThatThrownBy(() -> Wire.send(client("reporting-jobs"), OURS.name(), "forged"))
                .hasRootCauseInstanceOf(ClusterAuthorizationException.class);
        assertThatThrownBy(() -> Wire.read(client("registry"), OURS.name()))
                .isInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> Wire.read(client("reporting"), OURS.name()))
                .isInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> Wire.readInGroup(client("reporting-jobs"), OURS.name(), "registry.facts"))
                .isInstanceOf(GroupAuthorizationException.class);
        assertThat(Wire.count(client(BrokerUsers.OPERATOR), THEIRS.name())).isZero();
    }

    @Test
    void whoProvesNothingDoesNotGetIn() {
        Map<String, Object> nobody =
                Map.of("bootstrap.servers", broker.settings().bootstrapServers());
        Map<String, Object> liar = new HashMap<>(client("registry"));
        liar.put("sasl.jaas.config", liar.get("sasl.jaas.config").toString().replace("registry-secret", "guessed"));

        assertThatThrownBy(() -> Wire.send(nobody, OURS.name(), "forged"))
                .hasRootCauseInstanceOf(TimeoutException.class);
        assertThatThrownBy(() -> Wire.read(nobody, OURS.name())).isInstanceOf(TimeoutException.class);
        assertThatThrownBy(() -> Wire.send(liar, OURS.name(), "forged"))
                .hasRootCauseInstanceOf(SaslAuthenticationException.class);
    }

    @Test
    void rightsThatAreNoLongerWantedGo() throws Exception {
        // Given
        LocalKafka.Rights reporting =
                new LocalKafka.Rights("reporting", List.of(), List.of(OURS.name(), THEIRS.name()), List.of());
        LocalKafka.ensure(broker.settings(), List.of(), List.of(reporting));
        LocalKafka.Rights fewer = new LocalKafka.Rights("reporting", List.of(), List.of(THEIRS.name()), List.of());

        // When
        LocalKafka.ensure(broker.settings(), List.of(), List.of(fewer));
        LocalKafka.ensure(broker.settings(), List.of(), List.of(fewer));

        // Then
        try (Admin operator = Admin.create(client(BrokerUsers.OPERATOR))) {
            assertThat(operator.describeAcls(AclBindingFilter.ANY).values().get())
                    .filteredOn(right -> right.entry().principal().equals("User:reporting"))
                    .extracting(right -> right.pattern().name())
                    .containsExactly(THEIRS.name());
        }
        LocalKafka.ensure(
                broker.settings(),
                List.of(),
                List.of(new LocalKafka.Rights("reporting", List.of(), List.of(), List.of())));
    }

    @Test
    void passwordsComeFromTheEnvironmentAndAreNotTold() {
        BrokerUsers users = BrokerUsers.from(Map.of("FAMILY_SUPPORT_KAFKA_PASSWORD_SERVICE_DELIVERY", "well kept"));

        assertThat(users.password("service-delivery")).isEqualTo("well kept");
        assertThat(users.password("referral")).isEqualTo("referral-secret");
        assertThat(users.toString()).contains("referral").doesNotContain("secret", "well kept");
        assertThatThrownBy(() -> users.password("billing")).hasMessageContaining("service-delivery");
        assertThatThrownBy(() -> BrokerUsers.from(Map.of("FAMILY_SUPPORT_KAFKA_PASSWORD_REGISTRY", "\"; user_x=\"")))
                .hasMessageContaining("FAMILY_SUPPORT_KAFKA_PASSWORD_REGISTRY");
    }

    private static Map<String, Object> client(String user) {
        return broker.settings().client(user);
    }
}
