package org.familysupport.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.familysupport.stack.Realm.Organisation;
import org.junit.jupiter.api.Test;

class RealmTest {
    private final Realm realm = Realm.read(Checkout.realm());

    @Test
    void knowsWhichBodyAnInstitutionBelongsTo() {
        Organisation centre = realm.organisation("early-help-centre");

        assertThat(centre.sector()).isEqualTo("health");
        assertThat(centre.partOf())
                .isEqualTo(realm.organisation("health-ministry").id());
        assertThat(realm.organisation("health-ministry").partOf()).isNull();
    }

    @Test
    void letsMachinesActForTheirBody() {
        assertThat(realm.clients())
                .filteredOn(client -> client.id().startsWith("agency-system-"))
                .hasSize(5)
                .allSatisfy(client -> {
                    assertThat(client.secret()).isEqualTo(client.id() + "-secret");
                    assertThat(client.account().organisation().partOf()).isNull();
                    assertThat(client.account().roles()).containsExactly("agency-system");
                });
    }

    @Test
    void hasASpecialistInEachInstitution() {
        assertThat(realm.organisations())
                .filteredOn(organisation -> organisation.partOf() != null)
                .hasSize(5)
                .allSatisfy(institution -> assertThat(realm.people())
                        .filteredOn(p -> institution.equals(p.account().employer()))
                        .anySatisfy(p -> assertThat(p.username()).endsWith(".specialist")));
    }

    @Test
    void letsWhoWorksWithFamiliesReadInAnEmergency() {
        assertThat(realm.people())
                .filteredOn(p ->
                        p.username().endsWith(".specialist") || p.username().endsWith(".head"))
                .hasSize(6)
                .allSatisfy(p -> assertThat(p.account().purposes()).contains("emergency"));
    }

    @Test
    void hasSomebodyWhoTurnsTheSecondKeyForTheRegion() {
        Realm.Account coordinator = realm.person("region.coordinator").account();

        assertThat(coordinator.roles()).containsExactly("municipal-coordinator");
        assertThat(coordinator.purposes()).contains("referral");
        assertThat(coordinator.organisation()).isNotNull();
    }

    @Test
    void hasAParentWhoActsForItsOwnFamilyAlone() {
        Realm.Account parent = realm.person("family.parent").account();

        assertThat(parent.roles()).containsExactly("family-representative");
        assertThat(parent.purposes()).containsExactly("own-data");
        assertThat(parent.person()).isNotNull();
        assertThat(parent.actsFor()).isEqualTo("the own family");
        assertThatThrownBy(parent::organisation).isInstanceOf(StackFailure.class);
    }

    @Test
    void saysWhichNamesThereAreWhenOneIsUnknown() {
        assertThatThrownBy(() -> realm.person("nobody"))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("early-help.specialist");
    }
}
