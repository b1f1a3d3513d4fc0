-- How many op-eds stand in each stage, added up without their rows and without their ids.
CREATE INDEX op_ed_by_stage ON op_ed (site, stage);
