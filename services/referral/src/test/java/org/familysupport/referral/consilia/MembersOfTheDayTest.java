package org.familysupport.referral.consilia;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MembersOfTheDayTest {
    private static final UUID ONE = UUID.randomUUID();
    private static final UUID ANOTHER = UUID.randomUUID();
    private static final UUID GONE = UUID.randomUUID();

    private final MembersOfTheDay members = new MembersOfTheDay(List.of(ONE, ANOTHER), Set.of(GONE), 100);

    @Test
    void theQuorumIsOfThoseWhoMayVote() {
        assertThat(members.needed()).isEqualTo(2);
    }

    @Test
    void eachIsThereOnceAsAMemberWhoWorksThere() {
        // When
        List<String> broken = members.violations(List.of(ONE, GONE, UUID.randomUUID(), ANOTHER, ONE)).all().stream()
                .map(it -> it.pointer() + " " + it.rule().code())
                .toList();

        // Then
        assertThat(broken).containsExactly("/present/1 not-employed", "/present/2 no-member", "/present/4 repeated");
    }
}
