package org.familysupport.referral.worklists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.familysupport.referral.InventedRegistry.aFamilyOf;
import static org.familysupport.referral.InventedRegistry.anOrganisation;
import static org.familysupport.referral.InventedRegistry.now;
import static org.familysupport.referral.deadlines.ReferralsWithTerms.passed;
import static org.familysupport.referral.deadlines.ReferralsWithTerms.sent;
import static org.familysupport.testing.facts.Publisher.tell;
import static org.familysupport.testing.people.TestCaller.aSpecialist;

import java.util.List;
import org.awaitility.Awaitility;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.restrictions.RestrictionId;
import org.familysupport.events.restrictions.RestrictionPlaced;
import org.familysupport.referral.InventedRegistry.Family;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.rules.Proves;
import org.familysupport.testing.sql.Database;
import org.junit.jupiter.api.Test;

/** Whom the registry hides stands in nobody's worklist and in no count but the team's. */
@ComponentTest
class SealedWorklistsTest {
    private static final String LISTS = "/api/v1/worklists";

    private final TestCaller source = aSpecialist();
    private final TestCaller target = anOrganisation(aSpecialist());

    @Test
    @Proves("10")
    void whoIsNotOfTheTeamFindsAndCountsNothing() {
        // Given
        Family family = aFamilyOf(source);
        Answer referral = sent(source, family, "urgent", target);
        passed(referral, 99);
        Awaitility.await("rungs")
                .until(() -> Database.asOwner()
                                .number("select max(climbed) from deadlines where referral_id = ?", referral.id())
                        == 4);

        // When
        tell(
                "registry",
                new RestrictionPlaced(
                        RestrictionId.next(),
                        1,
                        SubjectRef.family(family.id().value()),
                        "adoption",
                        List.of(new OrganisationId(source.organisation())),
                        now(),
                        null));

        // Then
        for (String list : List.of(
                "", "/inbox", "/sent", "/unclaimed", "/overdue", "/due-soon", "/stage-due", "/silent-families")) {
            assertThat(Api.as(target).get(LISTS + list).expect(200).json("/items"))
                    .as(list)
                    .isEmpty();
        }
        TestCaller region = aSpecialist().withRoles("municipal-coordinator");
        assertThat(Api.as(region)
                        .get(LISTS + "/overdue?pageSize=200")
                        .expect(200)
                        .body())
                .doesNotContain(referral.id().toString());
        assertThat(Api.as(source).get(LISTS + "/overdue").expect(200).body())
                .contains(referral.id().toString());
    }
}
