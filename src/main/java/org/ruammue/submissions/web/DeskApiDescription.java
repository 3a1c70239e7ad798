package org.ruammue.submissions.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import java.util.ArrayList;
import java.util.List;
import org.ruammue.submissions.Desk;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Describes what leads to a {@link Desk} in the API: three parts of the address, not a parameter of that name. */
@Component
class DeskApiDescription implements OperationCustomizer {
    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Desk.class);
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        if (DeskApi.class.isAssignableFrom(handler.getBeanType())) {
            List<Parameter> all = new ArrayList<>(List.of(part("round"), part("step"), part("organisation")));
            if (operation.getParameters() != null) {
                all.addAll(operation.getParameters());
            }
            operation.setParameters(all);
        }
        return operation;
    }

    private static Parameter part(String name) {
        return new PathParameter().name(name).schema(new StringSchema());
    }
}
