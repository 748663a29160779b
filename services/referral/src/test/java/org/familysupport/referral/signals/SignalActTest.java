package org.familysupport.referral.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SignalActTest {
    private static final Set<SignalAct> ENDS = Set.of(SignalAct.REGISTRATION, SignalAct.LINK, SignalAct.REJECTION);

    /** All from, all acts: what the table of domain 4.2 says and nothing else. */
    @Test
    void leadsWhereTheTableSays() {
        Map<SignalStatus, String> table = new TreeMap<>();
        for (SignalStatus from : SignalStatus.values()) {
            table.put(from, SignalAct.possible(from, false).toString());
        }

        assertThat(table)
                .containsEntry(SignalStatus.NEW, "[REVIEW, FIRST_ACTION]")
                .containsEntry(SignalStatus.UNDER_REVIEW, "[FIRST_ACTION, REGISTRATION, LINK, REJECTION]")
                .containsEntry(SignalStatus.REGISTERED, "[]")
                .containsEntry(SignalStatus.LINKED_TO_CASE, "[]")
                .containsEntry(SignalStatus.REJECTED, "[]");
    }

    @Test
    void theFirstDeedIsOneAndChangesNoStatus() {
        assertThat(SignalAct.FIRST_ACTION.from(SignalStatus.NEW, false)).contains(SignalStatus.NEW);
        assertThat(SignalAct.FIRST_ACTION.from(SignalStatus.NEW, true)).isEmpty();
    }

    @Test
    void whatEndsItLeadsToNothingOpen() {
        assertThat(ENDS)
                .allSatisfy(end -> assertThat(end.from(SignalStatus.UNDER_REVIEW, true)
                                .orElseThrow()
                                .open())
                        .isFalse());
    }
}
