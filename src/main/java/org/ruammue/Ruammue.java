package org.ruammue;

import java.util.Arrays;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The one deployable. Every direct sub-package is a module; ARCHITECTURE.md tells what each is for. */
@SpringBootApplication
@Modulithic(systemName = "Ruammue")
public class Ruammue {
    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(Ruammue.class);
        if (Arrays.asList(args).contains("--ruammue.audit.verify=true")) {
            // Only looks at the log and ends: nobody is served, so the port may be taken by a running server.
            Stream<String> others = Arrays.stream(args).filter(arg -> !arg.startsWith("--server.port="));
            application.run(Stream.concat(others, Stream.of("--server.port=-1")).toArray(String[]::new));
            return;
        }
        var environment = application.run(args).getEnvironment();
        LoggerFactory.getLogger(Ruammue.class)
                .info("Ready at http://localhost:{}", environment.getProperty("local.server.port"));
    }
}
