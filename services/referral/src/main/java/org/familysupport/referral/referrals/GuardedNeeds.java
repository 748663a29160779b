package org.familysupport.referral.referrals;

import java.util.Set;
import java.util.stream.Collectors;
import org.familysupport.kernel.code.Code;
import org.familysupport.reference.CodeLists;

/** Help that nobody may refuse alone (handover section 1, rule 2): the column {@code refusal} of {@code need-category}. */
final class GuardedNeeds {
    private static final Set<String> CATEGORIES = CodeLists.load().list("need-category").codes().stream()
            .filter(category ->
                    category.attribute("refusal").filter("two-key"::equals).isPresent())
            .map(Code::code)
            .collect(Collectors.toUnmodifiableSet());

    private GuardedNeeds() {}

    static boolean include(String category) {
        return CATEGORIES.contains(category);
    }
}
