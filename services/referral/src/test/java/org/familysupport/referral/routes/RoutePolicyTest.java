package org.familysupport.referral.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.familysupport.security.grants.Access.Profile;
import org.junit.jupiter.api.Test;

class RoutePolicyTest {
    private static final Access FULL = new Access(Profile.FULL, "registry");
    private static final Access TAIL = new Access(Profile.TAIL, "registry");
    private static final Access PREVIEW = new Access(Profile.PREVIEW, "referral");

    @Test
    void whoWorksWithFamiliesAndWhoStandsForTheirOwnReadMoreThanAPreview() {
        assertThat(RoutePolicy.mayRead(with("specialist"), TAIL).allowed()).isTrue();
        assertThat(RoutePolicy.mayRead(with(Caller.FAMILY_REPRESENTATIVE), TAIL).allowed())
                .isTrue();
        assertThat(RoutePolicy.mayRead(with("specialist"), PREVIEW).allowed()).isFalse();
        assertThat(RoutePolicy.mayRead(with("auditor"), FULL).allowed()).isFalse();
    }

    @Test
    void whoStandsForAChildLeadsNothingWhateverItKnows() {
        assertThat(RoutePolicy.mayLead(with("specialist"), FULL, true).allowed())
                .isTrue();
        assertThat(RoutePolicy.mayLead(with("specialist"), TAIL, true).allowed())
                .isFalse();
        assertThat(RoutePolicy.mayLead(with("specialist"), FULL, false).allowed())
                .isFalse();
        assertThat(RoutePolicy.mayLead(with(Caller.FAMILY_REPRESENTATIVE), FULL, true)
                        .allowed())
                .isFalse();
    }

    private static Caller with(String role) {
        return new Caller(
                "somebody", "client", UUID.randomUUID(), "health", Set.of(role), Set.of("referral"), "referral");
    }
}
