package org.familysupport.referral.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedRegistry.aFamilyOf;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.referrals.PoolFixture.aPlace;
import static org.familysupport.referral.referrals.PoolFixture.anOpenReferral;
import static org.familysupport.referral.referrals.PoolFixture.anOrganisationIn;
import static org.familysupport.referral.referrals.ReferralFixture.REFERRALS;
import static org.familysupport.referral.referrals.ReferralFixture.aGuardedReferral;
import static org.familysupport.referral.referrals.ReferralFixture.act;
import static org.familysupport.referral.referrals.ReferralFixture.allowed;
import static org.familysupport.referral.referrals.ReferralFixture.others;
import static org.familysupport.referral.referrals.ReferralFixture.sent;
import static org.familysupport.referral.referrals.ReferralFixture.words;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.junit.jupiter.api.Test;

/**
 * What the running service answers to everybody in the places that matter most: it refuses every act that it does not offer, and a
 * refusal changes nothing. All places are walked through by {@link ReferralGuardTest}.
 */
@ComponentTest
@Proves("23")
class ActorsApiTest {
    private final String place = aPlace();
    private final TestCaller source = aSpecialist();
    private final TestCaller target = anOrganisation(aSpecialist());
    private final TestCaller service = anOrganisationIn(place, "early-help-service", "active");

    @Test
    void refusesEverythingElseWhileSomebodyIsAsked() {
        refusesWhatItDoesNotOffer(sent(source, aFamilyOf(source), target));
    }

    @Test
    void refusesEverythingElseWhileADenialWaits() {
        Answer referral = Api.as(source)
                .post(REFERRALS, aGuardedReferral(aFamilyOf(source), target))
                .expect(201);
        act(target, referral, "rejection").expect(200);
        refusesWhatItDoesNotOffer(referral);
    }

    @Test
    void refusesEverythingElseOnceItIsDone() {
        Answer referral = sent(source, aFamilyOf(source), target);
        Stream.of("acceptance", "start", "completion")
                .forEach(act -> act(target, referral, act).expect(200));
        refusesWhatItDoesNotOffer(referral);
    }

    @Test
    void refusesEverythingElseWhileItStandsOpen() {
        refusesWhatItDoesNotOffer(Api.as(source)
                .post(REFERRALS, anOpenReferral(aFamilyOf(source), place))
                .expect(201));
    }

    private void refusesWhatItDoesNotOffer(Answer referral) {
        List<TestCaller> actors = List.of(
                source,
                source.withRoles("service-head"),
                source.colleague().withRoles("auditor"),
                target,
                target.colleague().withRoles("auditor"),
                service,
                aSpecialist(),
                aSpecialist().withRoles("municipal-coordinator"));
        String before = Api.as(source).get(referral.location()).expect(200).etag();
        actors.forEach(actor -> refuses(actor, referral));
        assertThat(Api.as(source).get(referral.location()).expect(200).etag()).isEqualTo(before);
    }

    private void refuses(TestCaller actor, Answer referral) {
        Answer seen = Api.as(actor).get(referral.location());
        List<String> offered = seen.status() == 200 ? allowed(seen) : List.of();
        String tag = seen.status() == 200 ? seen.etag() : "\"1\"";
        acts().filter(act -> !offered.contains(act)).forEach(act -> {
            Answer answer = Api.as(actor).ifMatch(tag).post(referral.location() + "/" + act, said(act));
            assertThat(answer.status())
                    .as("%s by %s: %s", act, actor.roles(), answer)
                    .isIn(seen.status() == 200 ? List.of(403, 409) : List.of(404));
        });
    }

    private static Stream<String> acts() {
        return Arrays.stream(ReferralAct.values())
                .filter(act -> act != ReferralAct.REQUEST)
                .map(ReferralAct::code);
    }

    private Map<String, Object> said(String act) {
        return switch (act) {
            case "redirection", "renewal" -> others(service);
            case "return" -> Map.of("reasonCode", "other");
            default -> words(act);
        };
    }
}
