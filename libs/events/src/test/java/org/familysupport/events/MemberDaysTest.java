package org.familysupport.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.familysupport.events.registry.FamilyId;
import org.familysupport.events.registry.FamilyMember;
import org.familysupport.events.registry.FamilyMoved;
import org.familysupport.events.registry.MemberJoined;
import org.familysupport.events.registry.MemberLeft;
import org.familysupport.events.registry.PersonId;
import org.junit.jupiter.api.Test;

/** A day that is a birth is told by whose birth it was; a day that was told once is read for ever. */
class MemberDaysTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    private final FamilyId family = new FamilyId(new UUID(0, 1));
    private final PersonId child = new PersonId(new UUID(0, 2));
    private final PersonId mother = new PersonId(new UUID(0, 3));

    @Test
    void tellsADayThatIsNobodysBirth() {
        // When
        FamilyMember member = FamilyMember.since(DAY, null, child, "child");

        // Then
        assertThat(member).isEqualTo(new FamilyMember(child, "child", DAY));
        assertThat(member.sinceBirthOf()).isEmpty();
    }

    @Test
    void namesNobodyForAMemberSinceItsOwnBirth() {
        // When
        FamilyMember member = FamilyMember.since(DAY, child, child, "child");

        // Then
        assertThat(encoded(member)).doesNotContain("2026-03-10", "from");
        assertThat(member.sinceBirthOf()).contains(child);
    }

    @Test
    void namesWhoseBirthMadeAMother() {
        // When
        FamilyMember member = FamilyMember.since(DAY, child, mother, "mother");

        // Then
        assertThat(encoded(member)).doesNotContain("2026-03-10", "\"from\"");
        assertThat(member.sinceBirthOf()).contains(child);
    }

    @Test
    void endsAStayWithABirthAsItBegan() {
        // Given
        FamilyMember stay = FamilyMember.since(DAY, child, child, "child");

        // When
        MemberLeft left = MemberLeft.on(DAY, child, family, 2, stay);

        // Then
        assertThat(EventCodec.encode(left)).doesNotContain("2026-03-10");
        assertThat(left.untilBirthOf()).contains(child);
        assertThat(MemberLeft.on(DAY.plusDays(1), null, family, 2, stay).to()).isEqualTo(DAY.plusDays(1));
    }

    @Test
    void tellsAMoveOnTheDayOfABirthByWhoseItWas() {
        // When
        FamilyMoved moved = FamilyMoved.on(DAY, child, family, 2, "50640101");

        // Then
        assertThat(EventCodec.encode(moved)).doesNotContain("2026-03-10");
        assertThat(moved.sinceBirthOf()).contains(child);
        assertThat(FamilyMoved.on(DAY, null, family, 2, "50640101"))
                .isEqualTo(new FamilyMoved(family, 2, "50640101", DAY));
    }

    @Test
    void readsADayThatWasToldBeforeItWasNot() {
        // Given
        String told = """
                {"family":"%s","version":2,"member":{"person":"%s","role":"child","from":"2026-03-10"}}
                """.formatted(family, child);

        // When
        Fact fact = EventCodec.decode(
                EventCatalogue.of("registry", MemberJoined.class), told.getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(fact).isEqualTo(new MemberJoined(family, 2, new FamilyMember(child, "child", DAY)));
    }

    private String encoded(FamilyMember member) {
        return EventCodec.encode(new MemberJoined(family, 2, member));
    }
}
