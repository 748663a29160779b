package org.familysupport.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class BrokerRightsTest {
    private static final List<String> TOPICS =
            Topics.all().stream().map(TopicSpec::name).toList();

    @Test
    void everyTopicIsWrittenByTheServiceThatAnnouncesOnIt() {
        assertThat(EventCatalogue.all())
                .allSatisfy(type ->
                        assertThat(BrokerRights.writerOf(type.topic()).word()).isEqualTo(type.service()));
        assertThat(of("service-delivery").writes()).containsExactly("delivery.*");
    }

    @Test
    void readersAreNamedOfTopicsThatExist() {
        assertThat(TOPICS).containsAll(TopicReaders.topics());
    }

    @Test
    void reportingJobsWriteNothingAndNeverSeeBirthDatesCompartmentsOrRights() {
        BrokerRights jobs = of("reporting-jobs");

        assertThat(jobs.writes()).isEmpty();
        assertThat(jobs.groups()).containsExactly("reporting-jobs.*");
        assertThat(jobs.reads())
                .contains(Topics.DELIVERIES, Topics.ORGANISATIONS)
                .noneMatch(topic -> topic.contains("people-core")
                        || topic.endsWith("-restricted.v1")
                        || topic.endsWith(".grants.v1")
                        || topic.endsWith(".accesses.v1"));
    }

    @Test
    void aServiceIsAMemberOfItsOwnGroupAlone() {
        assertThat(of("service-delivery").groups()).containsExactly("delivery.facts");
    }

    @Test
    void nobodyWritesToATopicThereIsNot() {
        assertThatThrownBy(() -> BrokerRights.writerOf("billing.invoices.v1")).hasMessageContaining("billing");
    }

    private static BrokerRights of(String user) {
        return BrokerRights.all().stream()
                .filter(rights -> rights.user().equals(user))
                .findFirst()
                .orElseThrow();
    }
}
