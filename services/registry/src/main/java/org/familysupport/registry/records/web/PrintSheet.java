package org.familysupport.registry.records.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.familysupport.kernel.privacy.Personal;

/**
 * A printed record in words, ready for the template: everything has its label in the reader's language.
 *
 * @param facts what stands above the table, name and value
 * @param empty what stands in the place of the table where there is nothing
 */
record PrintSheet(
        String language,
        String title,
        String peopleTitle,
        List<Fact> people,
        List<Fact> facts,
        String entriesTitle,
        List<String> columns,
        List<Line> lines,
        String openGap,
        String empty,
        String care,
        String footer)
        implements Personal {

    /** A name and a value. */
    record Fact(String name, String value) implements Personal {
        @Override
        public String toString() {
            return "***";
        }
    }

    /**
     * One row of the table.
     *
     * @param gap the gap before it; empty where there was none
     */
    record Line(String day, String fact, String organisation, List<Fact> details, String gap) {}

    TemplateInstance page() {
        return Templates.printout(this);
    }

    @Override
    public String toString() {
        return "PrintSheet";
    }

    /** The templates, checked when the service is built. */
    @CheckedTemplate(basePath = "records")
    static class Templates {
        private Templates() {}

        static native TemplateInstance printout(PrintSheet sheet);
    }
}
