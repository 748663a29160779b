package org.familysupport.web.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Says in the document of a running service where to call it: its Swagger UI stands on another port, known only now. */
@OpenApiFilter(OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class OwnAddress implements OASFilter {
    private static final String ADDRESS = "family-support.openapi.address";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        String address = ConfigProvider.getConfig().getValue(ADDRESS, String.class);
        document.setServers(List.of(OASFactory.createServer().url(address)));
    }
}
