-- Development over time: one unit's value for each quarter, with the interval in which it lies nineteen times of twenty.
with seen as (
    select quarter, subject_type, subject, measure, people, "count", "sum", shown, complete,
        cast("sum" as double) / nullif("count", 0) as value,
        cast(sum_of_squares as double) / nullif("count", 0) as squares
    from cells
    where quarter between $first and $last
        and subject_type = $about
        and node = $node
        and part <> $without
        and strpos('/' || path || '/', '/' || $scope || '/') > 0
        and ($kind = '' or split_part(subject, '/', 1) = $kind)
        and ($subject = '' or subject = $subject)
        and ($measure = '' or measure = $measure)
),
bounded as (
    -- Of a mean: 1.96 standard errors. Of a share: Wilson's interval, which a few answers that all agree keep wide.
    select *,
        case
            when measure = 'rated' then value
            when measure in ('confirmed', 'chosen', 'answered')
                then (cast("sum" as double) + 1.9208) / ("count" + 3.8416)
        end as middle,
        case
            when "count" = 0 or not shown then null
            when measure = 'rated' then 1.96 * sqrt(greatest(squares - value * value, 0.0) / "count")
            when measure in ('confirmed', 'chosen', 'answered')
                then 1.96 * sqrt("count" * greatest(value * (1.0 - value), 0.0) + 0.9604) / ("count" + 3.8416)
        end as margin
    from seen
)
select
    quarter, subject_type, subject, measure, people, "count", "sum", value,
    middle - margin as low,
    middle + margin as high,
    value - lag(value) over (partition by subject_type, subject, measure order by quarter) as change,
    case when shown then 0 else 1 end as hidden,
    case when shown and not complete then 1 else 0 end as partial
from bounded
order by subject_type, subject, measure, quarter
