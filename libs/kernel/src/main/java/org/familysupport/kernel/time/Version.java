package org.familysupport.kernel.time;

import java.util.Map;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.Refused;

/** The version of a thing as a client saw it: 1 at creation, one more with each change. */
public record Version(long number) {
    /** Refuses with 412 and the present version unless this is it. */
    public void mustBe(long present) {
        if (number != present) {
            throw new Refused(GeneralProblem.STALE_VERSION, Map.of("currentVersion", present));
        }
    }
}
