package org.ruammue;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.ruammue.database.MovableTime;
import org.ruammue.database.TestDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole application: served on a port of its own, with a fresh database, the demo city, a movable clock
 * ({@link MovableTime}) and MockMvc. All tests with the same properties share one application, so leave nothing behind
 * that others would trip over: work in a round or organisation of your own, and reset the clock.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@Import({MovableTime.Configuration.class, Browser.Configuration.class})
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
public @interface ApplicationTest {
    /** Settings that differ, such as {@code ruammue.demo=false}; each other set costs one more start (5 s). */
    @AliasFor(annotation = SpringBootTest.class, attribute = "properties")
    String[] properties() default {"ruammue.demo=true"};
}
