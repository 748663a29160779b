package org.familysupport.web.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.familysupport.web.problem.BrokenRules;
import org.familysupport.web.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Checks each row of a batch by itself, with all its violations. */
@ApplicationScoped
public class RowChecks {
    private final Validator validator;
    private final BrokenRules broken;
    private final Problems problems;

    RowChecks(Validator validator, BrokenRules broken, Problems problems) {
        this.validator = validator;
        this.broken = broken;
        this.problems = problems;
    }

    /** A refusal for each row that breaks rules, null for each that does not; pointers begin at the row. */
    public <T> List<@Nullable RowResult> all(List<T> rows, boolean english) {
        List<@Nullable RowResult> results = new ArrayList<>();
        for (T row : rows) {
            Set<ConstraintViolation<T>> found = validator.validate(row);
            results.add(found.isEmpty() ? null : RowResult.refused(problems.document(broken.refusal(found), english)));
        }
        return results;
    }
}
