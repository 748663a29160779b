package org.familysupport.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.familysupport.events.delivery.DeliveryRecorded;
import org.familysupport.events.grants.GrantOpened;
import org.familysupport.events.registry.FamilyRegistered;
import org.junit.jupiter.api.Test;

class EventCatalogueTest {
    @Test
    void namesEachTypeOnce() {
        assertThat(EventCatalogue.all()).extracting(EventType::name).doesNotHaveDuplicates();
    }

    @Test
    void announcesOnTopicsThatExist() {
        assertThat(Topics.all()).extracting(TopicSpec::name).doesNotHaveDuplicates();
        assertThat(EventCatalogue.all())
                .extracting(EventType::topic)
                .isSubsetOf(Topics.all().stream().map(TopicSpec::name).toList());
    }

    @Test
    void announcesOnTopicsOfItsOwnService() {
        assertThat(EventCatalogue.all())
                .allSatisfy(type -> assertThat(type.topic()).startsWith(type.service() + "."));
    }

    @Test
    void writesNamesAsOthersReadThem() {
        EventType type = EventCatalogue.of("registry", FamilyRegistered.class);

        assertThat(type.name()).isEqualTo("org.familysupport.registry.FamilyRegistered.v1");
        assertThat(type.file()).isEqualTo("registry/FamilyRegistered.v1");
        assertThat(EventCatalogue.named(type.name())).contains(type);
    }

    @Test
    void tellsWhichServiceAnnouncedAGrant() {
        assertThat(EventCatalogue.of("registry", GrantOpened.class).topic()).isEqualTo(Topics.REGISTRY_GRANTS);
        assertThat(EventCatalogue.of("referral", GrantOpened.class).topic()).isEqualTo(Topics.REFERRAL_GRANTS);
    }

    @Test
    void knowsNothingOfATypeOfTomorrow() {
        assertThat(EventCatalogue.named("org.familysupport.registry.FamilyRegistered.v2"))
                .isEmpty();
    }

    @Test
    void letsNoServiceAnnounceForAnother() {
        assertThatThrownBy(() -> EventCatalogue.of("referral", DeliveryRecorded.class))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
