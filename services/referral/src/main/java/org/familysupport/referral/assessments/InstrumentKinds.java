package org.familysupport.referral.assessments;

import org.familysupport.kernel.code.CodeList;
import org.familysupport.reference.CodeLists;

/** What the list {@code instrument-kind} says: which instruments are filled in by nobody in particular. */
final class InstrumentKinds {
    private static final CodeList KINDS = CodeLists.load().list("instrument-kind");

    private InstrumentKinds() {}

    static boolean isAnonymous(String kind) {
        return KINDS.find(kind)
                .flatMap(code -> code.attribute("anonymous"))
                .filter("yes"::equals)
                .isPresent();
    }
}
