package org.familysupport.registry.exchange.web;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.registry.exchange.ChangePage;

/** What has changed, in order, and where to go on. */
@Schema(name = "Changes")
record ChangesView(
        List<ChangeView> items,

        @Schema(
                description = "Your place: keep it and give it as `after` the next time, also when `items` is empty",
                examples = "MTIzLjQ1Ng")
        String next,

        @Schema(description = "`true`: there may be more at once; `false`: ask again in some seconds or minutes")
        boolean more) {
    static ChangesView of(ChangePage page) {
        return new ChangesView(
                page.items().stream().map(ChangeView::of).toList(), Positions.written(page.next()), page.more());
    }
}
