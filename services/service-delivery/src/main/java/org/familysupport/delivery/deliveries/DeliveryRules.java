package org.familysupport.delivery.deliveries;

import java.time.LocalDate;
import java.util.List;
import org.familysupport.delivery.families.Birth;
import org.familysupport.delivery.families.KnownRecipient;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Violations;

/** What a service and its recipients must be, by what is known of them here. */
final class DeliveryRules {
    private static final String CHILD = "child";
    private static final String YOUNG_ADULT = "young-adult";

    private DeliveryRules() {}

    /** Who may not know the subject, and who names one that does not exist, are told the same. */
    static Violations unknownSubject(DeliveryDraft draft, List<KnownRecipient> known) {
        Violations violations = new Violations();
        if (draft.inFamily()) {
            boolean knownFamily = known.stream().allMatch(it -> it.subjectKnown(true));
            return violations.unless(knownFamily, "/family", GeneralRule.UNKNOWN_REFERENCE);
        }
        for (int place = 0; place < known.size(); place++) {
            violations.unless(known.get(place).subjectKnown(false), person(place), GeneralRule.UNKNOWN_REFERENCE);
        }
        return violations;
    }

    /**
     * Every rule that a recipient breaks, in their order, and then the specialist.
     *
     * @param employed whether the specialist it names worked at the organisation on the day
     */
    static Violations violations(DeliveryDraft draft, List<KnownRecipient> known, boolean employed) {
        Violations violations = violations(draft, known);
        return violations.unless(draft.specialist() == null || employed, "/specialist", DeliveryRule.NOT_EMPLOYED_THEN);
    }

    /** Every rule that a recipient breaks, in their order. */
    static Violations violations(DeliveryDraft draft, List<KnownRecipient> known) {
        Violations violations = new Violations();
        for (int place = 0; place < known.size(); place++) {
            KnownRecipient recipient = known.get(place);
            if (recipient.named()) {
                boolean member = Boolean.TRUE.equals(recipient.belonged());
                violations.unless(member, person(place), DeliveryRule.NOT_A_MEMBER_THEN);
            } else {
                violations.add(person(place), GeneralRule.UNKNOWN_REFERENCE);
            }
            Birth birth = recipient.birth();
            String as = draft.recipients().get(place).role();
            if (recipient.named() && birth != null) {
                ages(violations, place, as, birth, draft.day());
            }
            // Without a birth date the place in the family says who is no child.
            boolean noChild = birth == null && recipient.named() && recipient.grown();
            violations.unless(!noChild || !as.equals(CHILD), role(place), DeliveryRule.NOT_A_CHILD_THEN);
        }
        return violations;
    }

    private static void ages(Violations violations, int place, String role, Birth birth, LocalDate day) {
        boolean child = role.equals(CHILD);
        boolean youngAdult = role.equals(YOUNG_ADULT);
        violations
                .unless(!birth.isAfter(day), person(place), DeliveryRule.NOT_BORN_THEN)
                .unless(!child || !birth.isOfAgeOn(day), role(place), DeliveryRule.NOT_A_CHILD_THEN)
                .unless(!youngAdult || !birth.isUnderAgeOn(day), role(place), DeliveryRule.NOT_OF_AGE_THEN);
    }

    private static String person(int place) {
        return "/recipients/" + place + "/person";
    }

    private static String role(int place) {
        return "/recipients/" + place + "/role";
    }
}
