package org.ruammue.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/** The rules of the house that a compiler does not know. HouseRulesTests holds the code against them and shows that they bite. */
final class HouseRules {
    private HouseRules() {}

    static final ArchRule NO_GRAB_BAGS = noClasses()
            .should()
            .resideInAPackage("..util..")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .because("a name says what a thing is about");

    static final ArchRule CONTROLLERS_IN_WEB = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .should()
            .resideInAPackage("..web")
            .because("pages and API stand in the web sub-package of their module");

    /** Pages and API ask services, so that every command and query passes its permission check. */
    static final ArchRule NO_SQL_IN_WEB = noClasses()
            .that()
            .resideInAPackage("..web")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(JdbcClient.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("java.sql..")
            .because("SQL stays with the domain of its module");

    static final ArchRule ONE_CLOCK = noClasses()
            .that(DescribedPredicate.describe("run in production", HouseRules::isProduction))
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .because("everybody asks BusinessTime, which tests can move");

    /** A stream of JdbcClient keeps its connection until it is closed. */
    static final ArchRule NO_OPEN_STREAMS = noClasses()
            .that()
            .doNotHaveSimpleName("AuditCheck")
            .should()
            .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
            .because("an unclosed stream loses a connection; take list()");

    private static boolean isProduction(JavaClass type) {
        return !type.getName().contains("Tests");
    }
}
