package org.familysupport.reporting.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.familysupport.security.caller.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountPolicyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"ministry-analyst", "municipal-coordinator", "funder-viewer", "auditor", "registry-steward"})
    void letsThemCountTheRegion(String role) {
        assertThat(CountPolicy.mayCount(caller(role)).allowed()).isTrue();
        assertThat(CountPolicy.countsRegion(caller(role))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"service-head", "agency-system"})
    void letsThemCountTheirOwnOrganisations(String role) {
        assertThat(CountPolicy.mayCount(caller(role)).allowed()).isTrue();
        assertThat(CountPolicy.countsRegion(caller(role))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"specialist", "case-curator", "ngo-specialist", "volunteer", "family-representative"})
    void letsNobodyElseCount(String role) {
        assertThat(CountPolicy.mayCount(caller(role)).allowed()).isFalse();
    }

    @Test
    void letsNobodyCountWithoutARole() {
        assertThat(CountPolicy.mayCount(caller()).allowed()).isFalse();
    }

    private static Caller caller(String... roles) {
        UUID organisation = UUID.randomUUID();
        return new Caller("someone", "demo-cli", organisation, "health", Set.of(roles), Set.of(), null);
    }
}
