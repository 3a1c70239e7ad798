package org.ruammue;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The one deployable. Every direct sub-package is a module; ARCHITECTURE.md tells what each is for. */
@SpringBootApplication
@Modulithic(systemName = "Ruammue")
public class Ruammue {
    public static void main(String[] args) {
        SpringApplication.run(Ruammue.class, args);
    }
}
