package org.familysupport.referral.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedRegistry.aFamilyOf;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.referrals.ReferralFixture.act;
import static org.familysupport.referral.referrals.ReferralFixture.sent;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.familysupport.events.Topics;
import org.familysupport.events.grants.GrantClosed;
import org.familysupport.events.grants.GrantOpened;
import org.familysupport.referral.InventedRegistry.Family;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.facts.Topic;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Database;
import org.junit.jupiter.api.Test;

/** Access follows the task, in the transaction of the act. */
@ComponentTest
class ReferralGrantsTest {
    private final TestCaller source = aSpecialist();
    private final TestCaller target = anOrganisation(aSpecialist());
    private final TestCaller other = anOrganisation(aSpecialist());

    @Test
    @Proves("11")
    void followsTheTaskFromPreviewToTail() {
        // Given
        Family family = aFamilyOf(source);

        // When
        Answer referral = sent(source, family, target, other);
        assertThat(access(family, target)).isEqualTo("preview referral");
        assertThat(access(family, other)).isEqualTo("preview referral");
        act(target, referral, "acceptance").expect(200);
        assertThat(access(family, target)).isEqualTo("full referral");
        assertThat(access(family, other)).isEqualTo("none");
        act(target, referral, "start").expect(200);
        assertThat(access(family, target)).isEqualTo("full referral");
        act(target, referral, "hold").expect(200);
        assertThat(access(family, target)).isEqualTo("tail referral");
        act(target, referral, "resumption").expect(200);
        assertThat(access(family, target)).isEqualTo("full referral");
        act(target, referral, "completion").expect(200);

        // Then
        assertThat(access(family, target)).isEqualTo("tail referral");
        GrantOpened tail = Topic.of(Topics.REFERRAL_GRANTS)
                .await(GrantOpened.class, family.id().value(), grant -> grant.until() != null)
                .fact();
        assertThat(tail.cause()).isEqualTo(referral.id());
        assertThat(tail.basis()).isEqualTo("referral");
        assertThat(Duration.between(tail.from(), java.util.Objects.requireNonNull(tail.until())))
                .isEqualTo(Duration.ofDays(30));
    }

    @Test
    void endsAtOnceWithARejectionACancellationAndAnError() {
        // Given
        Family rejected = aFamilyOf(source);
        Family cancelled = aFamilyOf(source);
        Family mistaken = aFamilyOf(source);
        Answer first = sent(source, rejected, target);
        Answer second = sent(source, cancelled, target);
        Answer third = sent(source, mistaken, target);
        act(target, second, "acceptance").expect(200);

        // When
        act(target, first, "rejection").expect(200);
        act(source, second, "cancellation").expect(200);
        act(source.withRoles("service-head"), third, "entered-in-error").expect(200);

        // Then
        assertThat(List.of(rejected, cancelled, mistaken))
                .extracting(family -> access(family, target))
                .containsOnly("none");
    }

    @Test
    void isAnnouncedAsItIsWritten() {
        // Given
        Family family = aFamilyOf(source);
        Answer referral = sent(source, family, target);

        // When
        act(target, referral, "rejection").expect(200);

        // Then
        GrantOpened opened = Topic.of(Topics.REFERRAL_GRANTS)
                .await(
                        GrantOpened.class,
                        family.id().value(),
                        grant -> grant.profile().equals("preview"))
                .fact();
        GrantClosed closed = Topic.of(Topics.REFERRAL_GRANTS)
                .await(
                        GrantClosed.class,
                        family.id().value(),
                        grant -> grant.grant().equals(opened.grant()))
                .fact();
        assertThat(closed.version()).isEqualTo(2);
        assertThat(closed.until()).isAfter(opened.from()).isBeforeOrEqualTo(Instant.now());
    }

    private static String access(Family family, TestCaller caller) {
        UUID organisation = caller.organisation();
        return Database.asApp()
                .rows(
                        "select coalesce(access_to_subject('family', ?, ?, false), 'none') as access",
                        family.id().value(),
                        organisation)
                .getFirst()
                .text("access");
    }
}
