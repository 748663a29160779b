package org.familysupport.registry.consents;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The ages that change who consents, in years. They follow from law and must be confirmed by a lawyer of the region. */
@ConfigMapping(prefix = "family-support.consents")
public interface ConsentSettings {
    /** From this birthday on a young person may sign too, and is asked anew (152-FZ art. 9; Civil Code art. 26). */
    @WithDefault("14")
    int ownSignatureAge();

    /** From this birthday on parents sign no more, and the person is asked anew (Civil Code art. 21). */
    @WithDefault("18")
    int adultAge();
}
