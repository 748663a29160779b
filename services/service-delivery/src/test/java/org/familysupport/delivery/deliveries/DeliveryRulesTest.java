package org.familysupport.delivery.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.familysupport.delivery.families.Birth;
import org.familysupport.delivery.families.KnownRecipient;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeliveryRulesTest {
    private static final LocalDate DAY = LocalDate.of(2021, 3, 17);
    private static final Access FULL = new Access(Access.Profile.FULL, "registry");
    private static final Caller WORKER =
            new Caller("s", "c", UUID.randomUUID(), "health", Set.of("specialist"), Set.of(), null);
    private static final Access TAIL = new Access(Access.Profile.TAIL, "registry");

    @Test
    void hasNothingAgainstAMember() {
        assertThat(broken("child", known(DAY.minusYears(9)))).isEmpty();
        assertThat(broken("child", known(null))).isEmpty();
        assertThat(broken("young-adult", known(DAY.minusYears(18)))).isEmpty();
    }

    @Test
    void refusesAServiceBeforeAnExpectedBirth() {
        Birth expected = new Birth(DAY.plusDays(1), "expected");

        assertThat(broken("child", new KnownRecipient(FULL, true, true, true, expected, false, null)))
                .containsExactly("/recipients/0/person not-born-then");
    }

    @Test
    void takesNoAdultOfTheFamilyWithoutABirthDateForAChild() {
        KnownRecipient adult = new KnownRecipient(FULL, true, true, true, null, true, null);

        assertThat(broken("child", adult)).containsExactly("/recipients/0/role not-a-child-then");
        assertThat(broken("caregiver", adult)).isEmpty();
    }

    @Test
    void tellsEverythingAboutEachRecipient() {
        DeliveryDraft draft = draft(UUID.randomUUID(), "child", "young-adult", "caregiver");
        List<KnownRecipient> recipients = List.of(
                known(DAY.minusYears(18)),
                new KnownRecipient(FULL, true, true, false, new Birth(DAY.plusDays(1), "known"), false, null),
                new KnownRecipient(FULL, true, true, null, null, false, null));

        assertThat(texts(DeliveryRules.violations(draft, recipients)))
                .containsExactly(
                        "/recipients/0/role not-a-child-then",
                        "/recipients/1/person not-a-member-then",
                        "/recipients/1/person not-born-then",
                        "/recipients/1/role not-of-age-then",
                        "/recipients/2/person unknown-reference");
    }

    @Test
    void knowsNoFamilyWithoutARightToIt() {
        DeliveryDraft draft = draft(UUID.randomUUID(), "child");

        assertThat(texts(DeliveryRules.unknownSubject(
                        draft, List.of(new KnownRecipient(null, true, true, true, null, false, null)))))
                .containsExactly("/family unknown-reference");
        assertThat(texts(DeliveryRules.unknownSubject(
                        draft, List.of(new KnownRecipient(FULL, false, true, null, null, false, null)))))
                .containsExactly("/family unknown-reference");
        assertThat(texts(DeliveryRules.unknownSubject(draft, List.of(known(null)))))
                .isEmpty();
    }

    @Test
    void namesEachUnknownPersonWhereThereIsNoFamily() {
        DeliveryDraft draft = draft(null, "child", "child");
        List<KnownRecipient> recipients =
                List.of(known(null), new KnownRecipient(null, true, true, true, null, false, null));

        assertThat(texts(DeliveryRules.unknownSubject(draft, recipients)))
                .containsExactly("/recipients/1/person unknown-reference");
    }

    @Test
    void letsOnlyFullAccessToAllOfThemRecord() {
        assertThat(DeliveryPolicy.mayRecord(List.of(known(null)), WORKER).allowed())
                .isTrue();
        assertThat(DeliveryPolicy.mayRecord(
                                List.of(known(null), new KnownRecipient(TAIL, true, true, true, null, false, null)),
                                WORKER)
                        .allowed())
                .isFalse();
    }

    private static List<String> broken(String role, KnownRecipient recipient) {
        return texts(DeliveryRules.violations(draft(UUID.randomUUID(), role), List.of(recipient)));
    }

    private static KnownRecipient known(@Nullable LocalDate born) {
        return new KnownRecipient(FULL, true, true, true, born == null ? null : new Birth(born, "known"), false, null);
    }

    private static DeliveryDraft draft(@Nullable UUID family, String... roles) {
        List<DeliveryDraft.Recipient> recipients = java.util.Arrays.stream(roles)
                .map(role -> new DeliveryDraft.Recipient(UUID.randomUUID(), role))
                .toList();
        return new DeliveryDraft(
                null,
                UUID.randomUUID(),
                null,
                null,
                family,
                recipients,
                "massage",
                "home-help",
                DAY,
                "home",
                "in-person",
                null,
                null,
                null,
                null);
    }

    private static List<String> texts(Violations violations) {
        return violations.all().stream()
                .map(it -> it.pointer() + " " + it.rule().code())
                .toList();
    }
}
