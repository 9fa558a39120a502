package se.samsas.exchange;

import org.springframework.boot.autoconfigure.condition.ConditionalOnNotWebApplication;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import se.samsas.exchange.table.FeatureTables;
import se.samsas.exchange.table.Tables;

/// The tables of all features, for commands that start nothing else of them; a server finds them by itself.
@Configuration(proxyBeanMethods = false)
@ConditionalOnNotWebApplication
@ComponentScan(
        basePackages = "se.samsas",
        useDefaultFilters = false,
        includeFilters =
                @Filter(
                        type = FilterType.ASSIGNABLE_TYPE,
                        classes = {FeatureTables.class, Tables.class}))
class DataFormat {}
