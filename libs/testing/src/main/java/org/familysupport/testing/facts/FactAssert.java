package org.familysupport.testing.facts;

import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.familysupport.events.Fact;
import org.familysupport.testing.people.TestCaller;

/** Says what was announced: {@code assertFacts(topic.about(id)).are(FamilyRegistered.class, MemberJoined.class)}. */
public final class FactAssert extends AbstractAssert<FactAssert, List<Heard<Fact>>> {
    private FactAssert(List<Heard<Fact>> heard) {
        super(heard, FactAssert.class);
    }

    public static FactAssert assertFacts(List<Heard<Fact>> heard) {
        return new FactAssert(heard);
    }

    /** Exactly these, in this order, none twice. */
    @SafeVarargs
    public final FactAssert are(Class<? extends Fact>... types) {
        Assertions.assertThat(actual)
                .extracting(heard -> heard.fact().getClass())
                .isEqualTo(List.of(types));
        return haveNoGaps();
    }

    /** Their versions follow one another, beginning at 1 (rulings 22). */
    public FactAssert haveNoGaps() {
        for (int index = 0; index < actual.size(); index++) {
            Assertions.assertThat(actual.get(index).envelope().sequence())
                    .as("sequence of %s", actual.get(index).fact())
                    .isEqualTo(index + 1L);
        }
        return this;
    }

    /** All were done for this caller's organisation. */
    public FactAssert wereDoneBy(TestCaller caller) {
        Assertions.assertThat(actual)
                .allSatisfy(heard -> Assertions.assertThat(heard.envelope().actorOrganisation())
                        .isEqualTo(caller.organisation()));
        return this;
    }
}
