package org.familysupport.registry.consents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.familysupport.events.registry.PersonId;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.familysupport.testing.rules.Proves;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConsentPolicyTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    @Proves("3")
    void aRepresentativeDecidesForAChildAndNobodyElse() {
        assertThat(may("parent", new Standing(DAY.minusYears(7), true, true))).isTrue();
        assertThat(may("parent", new Standing(DAY.minusYears(7), true, false))).isFalse();
        assertThat(may("guardian", new Standing(null, true, true))).isTrue();
    }

    @Test
    @Proves("3")
    void youngPeopleSignFromAnAgeOnAndParentsNoMoreFromAnother() {
        assertThat(may("self", new Standing(DAY.minusYears(14).plusDays(1), true, false)))
                .isFalse();
        assertThat(may("self", new Standing(DAY.minusYears(14), true, false))).isTrue();
        assertThat(may("parent", new Standing(DAY.minusYears(18).plusDays(1), true, true)))
                .isTrue();
        assertThat(may("parent", new Standing(DAY.minusYears(18), true, true))).isFalse();
        assertThat(may("guardian", new Standing(DAY.minusYears(18), false, true)))
                .isTrue();
    }

    @Test
    void whoseBirthIsNotKnownSignsUnlessItIsSomebodysChild() {
        assertThat(may("self", new Standing(null, false, false))).isTrue();
        assertThat(may("self", new Standing(null, true, false))).isFalse();
    }

    @Test
    @Proves("9")
    void isAskedAnewAtTheNextOfTheTwoBirthdays() {
        LocalDate born = LocalDate.of(2015, 6, 1);
        Standing child = new Standing(born, true, true);

        assertThat(child.nextOf(14, 18, DAY)).isEqualTo(born.plusYears(14));
        assertThat(child.nextOf(14, 18, born.plusYears(14))).isEqualTo(born.plusYears(18));
        assertThat(child.nextOf(14, 18, born.plusYears(18))).isNull();
        assertThat(new Standing(null, true, true).nextOf(14, 18, DAY)).isNull();
    }

    @Test
    @Proves("11")
    void whoKnowsThePersonTakesBackButNotByAPreviewNorAnEmergency() {
        Caller worker = new Caller(
                "worker", "client", UUID.randomUUID(), "health", Set.of("specialist"), Set.of(), "service-delivery");

        assertThat(EnumSet.allOf(Access.Profile.class).stream()
                        .filter(profile -> ConsentPolicy.mayTakeBack(new Access(profile, "registry"), worker)
                                .allowed()))
                .containsExactlyInAnyOrder(Access.Profile.FULL, Access.Profile.TAIL, Access.Profile.PART);
    }

    private static boolean may(String authority, Standing standing) {
        return ConsentPolicy.mayDecide(signature(authority, null), standing, 14, 18)
                .allowed();
    }

    private static Signature signature(String authority, @Nullable String evidence) {
        return new Signature(PersonId.next(), authority, "", null, null, "paper", evidence, DAY);
    }
}
