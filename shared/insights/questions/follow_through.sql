-- From plan to deed: how many actions the units below the chosen one took on in the period, and how many ended, and how,
-- whenever they were taken on. Open is what had not ended when the last quarter was over; the share is that of those
-- done among all that ended or still are open, so it is never of a plan of another time.
with seen as (
    select node, quarter, subject, people, "count", "sum", shown, complete,
        substr('/' || path || '/', strpos('/' || path || '/', '/' || $unit || '/') + length($unit) + 2) as below,
        subject in ('done', 'dropped', 'changed') as ending,
        quarter = max(quarter) over () as latest
    from cells
    where quarter between $first and $last
        and subject_type = 'action'
        and level <= $deepest
        and part <> $without
        and strpos('/' || path || '/', '/' || $scope || '/') > 0
        and strpos('/' || path || '/', '/' || $unit || '/') > 0
),
told as (
    select
        node,
        min(length(below) - length(replace(below, '/', ''))) as depth,
        max(people) as people,
        sum(case when subject = 'planned' then "sum" end) as planned,
        sum(case when subject = 'plan' then "sum" end) as chosen,
        sum(case when subject = 'done' then "sum" end) as done,
        sum(case when subject = 'dropped' then "sum" end) as dropped,
        sum(case when subject = 'changed' then "sum" end) as changed,
        sum(case when ending then "sum" end) as ended,
        sum(case when latest and subject = 'done' then "count" when latest and ending then 0 end)
            - sum(case when latest and ending then "sum" end) as left_open,
        sum(case when latest and ending and not shown then 1 else 0 end) as unknown,
        sum(case when shown then 0 else 1 end) as hidden,
        sum(case when shown and not complete then 1 else 0 end) as partial
    from seen
    where length(below) - length(replace(below, '/', '')) <= $depth
    group by node
)
select
    node, depth, people, planned, chosen, done, dropped, changed,
    case when unknown = 0 and ended is not null then coalesce(left_open, 0) end as "open",
    case when unknown = 0 then cast(done as double) / nullif(ended + coalesce(left_open, 0), 0) end as share,
    hidden, partial
from told
order by depth, node
