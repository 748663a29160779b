package org.familysupport.referral.accompaniments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccompanimentActTest {
    /** All from, all acts: what the table of domain 4.2 says and nothing else. */
    @Test
    void leadsWhereTheTableSays() {
        Map<String, String> table = new TreeMap<>();
        for (AccompanimentStatus from : AccompanimentStatus.values()) {
            for (AccompanimentAct act : AccompanimentAct.possible(from)) {
                table.put(
                        from.code() + " " + act.code(),
                        act.from(from).orElseThrow().code());
            }
        }

        assertThat(table)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("identified procedure", "under-procedure"),
                        Map.entry("identified refusal", "refused"),
                        Map.entry("under-procedure granting", "granted"),
                        Map.entry("under-procedure refusal", "refused"),
                        Map.entry("granted curatorship", "active"),
                        Map.entry("granted closure", "closed"),
                        Map.entry("active curatorship", "active"),
                        Map.entry("active review", "active"),
                        Map.entry("suspended review", "suspended"),
                        Map.entry("active suspension", "suspended"),
                        Map.entry("active closure", "closed"),
                        Map.entry("suspended curatorship", "suspended"),
                        Map.entry("suspended resumption", "active"),
                        Map.entry("suspended closure", "closed"),
                        Map.entry("closed reopening", "active"),
                        Map.entry("closed follow-up-visit", "follow-up"),
                        Map.entry("closed archiving", "archived"),
                        Map.entry("follow-up follow-up-visit", "follow-up"),
                        Map.entry("follow-up archiving", "archived")));
    }

    /** Whatever it rested on: else a family would be kept from another one for ever. */
    @ParameterizedTest
    @EnumSource(AccompanimentStatus.class)
    void whatIsOpenCanBeEndedWithNothingToRestOn(AccompanimentStatus status) {
        boolean ends = AccompanimentAct.possible(status).stream()
                .anyMatch(
                        act -> !act.goesOn() && !act.from(status).orElseThrow().open());

        assertThat(ends || !status.open()).isTrue();
    }
}
