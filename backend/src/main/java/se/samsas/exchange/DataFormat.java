package se.samsas.exchange;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import se.samsas.exchange.table.FeatureTables;
import se.samsas.exchange.table.Tables;

/// The tables of all features, for commands that start nothing else of them.
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = "se.samsas",
        useDefaultFilters = false,
        includeFilters =
                @Filter(
                        type = FilterType.ASSIGNABLE_TYPE,
                        classes = {FeatureTables.class, Tables.class}))
class DataFormat {}
