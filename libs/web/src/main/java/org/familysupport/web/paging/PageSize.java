package org.familysupport.web.paging;

import java.util.List;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Violation;
import org.jspecify.annotations.Nullable;

/** Reads {@code pageSize}: a whole number from 1; above the most it is the most (http-api 20, rulings 29). */
public final class PageSize {
    public static final String NAME = "pageSize";

    private PageSize() {}

    /** Whether it is a number that names a size. */
    public static boolean readable(String text) {
        try {
            return Integer.parseInt(text) >= 1;
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }

    static int of(String name, @Nullable String text) {
        if (text == null) {
            return PageRequest.DEFAULT_SIZE;
        }
        if (!readable(text)) {
            throw new Refused(
                    GeneralProblem.MALFORMED_REQUEST,
                    List.of(new Violation("query/" + name, GeneralRule.OUT_OF_RANGE)));
        }
        return Math.min(Integer.parseInt(text), PageRequest.MAX_SIZE);
    }
}
