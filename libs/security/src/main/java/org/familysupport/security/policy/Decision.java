package org.familysupport.security.policy;

import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.ProblemType;
import org.familysupport.kernel.refusal.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a rule about rights.
 *
 * @param refusal what to refuse with, or null for yes
 */
public record Decision(@Nullable ProblemType refusal) {
    private static final Decision YES = new Decision(null);

    public static Decision yes() {
        return YES;
    }

    public static Decision no(ProblemType refusal) {
        return new Decision(refusal);
    }

    /** Yes, or 403. */
    public static Decision only(boolean allowed) {
        return allowed ? YES : no(GeneralProblem.FORBIDDEN);
    }

    public boolean allowed() {
        return refusal == null;
    }

    /** Goes on, or refuses. */
    public void orRefuse() {
        ProblemType because = refusal;
        if (because != null) {
            throw new Refused(because);
        }
    }
}
