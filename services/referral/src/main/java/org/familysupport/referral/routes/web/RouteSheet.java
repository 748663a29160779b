package org.familysupport.referral.routes.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.familysupport.kernel.privacy.Personal;

/**
 * A printed route sheet in words, ready for the template: everything has its label in the reader's language.
 *
 * @param facts what stands above the table, name and value
 */
record RouteSheet(
        String language,
        String title,
        String care,
        List<Fact> facts,
        String stepsTitle,
        List<String> columns,
        List<Line> lines,
        String footer)
        implements Personal {
    /** A name and a value. */
    record Fact(String name, String value) implements Personal {
        @Override
        public String toString() {
            return "***";
        }
    }

    /** One row of the table. */
    record Line(String number, String agency, String organisation, String service, String due, String state) {}

    TemplateInstance page() {
        return Templates.sheet(this);
    }

    @Override
    public String toString() {
        return "RouteSheet";
    }

    /** The templates, checked when the service is built. */
    @CheckedTemplate(basePath = "routes")
    static class Templates {
        private Templates() {}

        static native TemplateInstance sheet(RouteSheet sheet);
    }
}
